import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { SearchField } from '#ui/search-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';

afterEach(cleanup);

function Kept(props: {
  readonly field: (value: string, keep: (value: string) => void) => ReactElement;
}): ReactElement {
  const [value, keep] = useState('');
  return props.field(value, keep);
}

test('a text field is found by its label and gives back every character', async () => {
  render(<Kept field={(value, keep) => <TextField label="称呼" value={value} onChange={keep} />} />);
  await userEvent.type(screen.getByRole('textbox', { name: '称呼' }), '张阿姨');
  expect(screen.getByDisplayValue('张阿姨')).toBeDefined();
});

test('an error is announced and tied to its field, beside the hint', () => {
  render(
    <TextField label="账号" value="x" onChange={() => undefined} hint="小写字母" error="没有这个账号" />,
  );
  const field = screen.getByRole('textbox', { name: '账号' });
  const lines = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id));
  expect(lines.map((line) => line?.textContent)).toEqual(['没有这个账号', '小写字母']);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toBe('没有这个账号');
});

test('a password can be looked at and hidden again', async () => {
  render(<TextField label="密码" type="password" value="stool" onChange={() => undefined} />);
  const field = screen.getByLabelText('密码');
  expect(field.getAttribute('type')).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: '显示密码' }));
  expect(field.getAttribute('type')).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: '隐藏密码' }));
  expect(field.getAttribute('type')).toBe('password');
});

test('marked words come with their place in the text', () => {
  const marks: unknown[] = [];
  render(
    <TextArea
      label="日记"
      value="灯坏了。要修。"
      onChange={() => undefined}
      onSelectText={(mark) => marks.push(mark)}
    />,
  );
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '日记' });
  area.focus();
  area.setSelectionRange(4, 6);
  fireEvent.select(area);
  area.setSelectionRange(6, 6);
  fireEvent.select(area);
  expect(marks).toContainEqual({ text: '要修', start: 4, end: 6 });
  expect(marks.at(-1)).toEqual({ text: '', start: 6, end: 6 });
});

test('a text area keeps its line breaks and its name when the label is hidden', async () => {
  render(
    <Kept field={(value, keep) => <TextArea label="日记" labelHidden value={value} onChange={keep} />} />,
  );
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '日记' });
  await userEvent.type(area, '一{Enter}二');
  expect(area.value).toBe('一\n二');
});

test('a search is emptied by one tap and stays in hand', async () => {
  render(<Kept field={(value, keep) => <SearchField label="搜索" value={value} onChange={keep} />} />);
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: '搜索' });
  expect(screen.queryByRole('button')).toBeNull();
  await userEvent.type(field, 'zs');
  await userEvent.click(screen.getByRole('button', { name: '清空' }));
  expect(field.value).toBe('');
  expect(document.activeElement).toBe(field);
});

test('a select gives the value of what was chosen', async () => {
  const chosen: string[] = [];
  render(
    <SelectField
      label="楼栋"
      value="a8"
      options={[
        { value: 'a8', label: 'A8 栋' },
        { value: 'a9', label: 'A9 栋' },
      ]}
      onChange={(value) => chosen.push(value)}
    />,
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '楼栋' }), 'A9 栋');
  expect(chosen).toEqual(['a9']);
});

test('a switch is turned by its label and by the space key', async () => {
  const turned: boolean[] = [];
  render(
    <Switch label="常亮" hint="会多用电" checked={false} onChange={(checked) => turned.push(checked)} />,
  );
  await userEvent.click(screen.getByText('常亮'));
  screen.getByRole('switch', { name: '常亮' }).focus();
  await userEvent.keyboard(' ');
  expect(turned).toEqual([true, true]);
});
