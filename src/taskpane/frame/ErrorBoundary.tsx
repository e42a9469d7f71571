import { Component, type ReactNode } from 'react';
import styles from './frame.module.css';

interface ErrorBoundaryProps {
  readonly words: { readonly broken: string; readonly reload: string };
  readonly children: ReactNode;
}

interface Broken {
  readonly broken: boolean;
}

/** Shows a message instead of a pane that failed to render. React has no hook for this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Broken> {
  override state: Broken = { broken: false };

  static getDerivedStateFromError(): Broken {
    return { broken: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <div role="alert" className={styles.opening}>
        <p>{words.broken}</p>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.reload}
        </button>
      </div>
    );
  }
}
