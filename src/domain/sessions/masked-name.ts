/** 隐名 for minutes on the wall: `王阿姨` becomes `王**`. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = name.trim();
  return first + '*'.repeat(Math.min(rest.length, 2));
}

/** A line with phone numbers taken out: seven digits in a row or more, also with spaces or dashes between. */
export function withoutPhones(line: string): string {
  return line.replace(/\d(?:[\s-]?\d){6,}/g, '***');
}
