import { Component, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { appText as text } from './app-text.ts';

interface Props {
  readonly children: ReactNode;
}

/** A bug in a screen ends in a sentence and a way on, never in a blank page. */
export class LastResort extends Component<Props, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <EmptyState
        icon="warning"
        title={text.crashedTitle}
        hint={text.crashedHint}
        action={<Button onPress={() => location.reload()}>{text.reload}</Button>}
      />
    );
  }
}
