import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/button';
import css from './error-boundary.module.css';

type Props = {
  children: ReactNode;
  /** What has failed, in words: "the window", "this view". */
  where: string;
};
type State = { error: Error | null; stack: string };

/** Catches a bug in what it holds: says that the document is safe, and gives a report to copy. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, stack: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, info: ErrorInfo): void {
    this.setState({ stack: info.componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, stack } = this.state;
    if (!error) return this.props.children;
    const report = `Okra, ${new Date().toISOString()}\n${location.hash}\n${error.stack ?? error.message}\n${stack}`;
    return (
      <div className={css.crash} role="alert">
        <h1>Something went wrong in {this.props.where}</h1>
        <p>
          Your document is safe: every change is on this computer the moment you make it. Try again; if it happens once
          more, send this report to whoever looks after Okra for you.
        </p>
        <textarea className={css.report} readOnly rows={8} value={report} aria-label="Report" onFocus={selectAll} />
        <div className={css.actions}>
          <Button look="main" onClick={() => this.setState({ error: null, stack: '' })}>
            Try again
          </Button>
          <Button onClick={copyReport}>Copy the report</Button>
        </div>
      </div>
    );
  }
}

const selectAll = (event: { currentTarget: HTMLTextAreaElement }): void => event.currentTarget.select();

/** The page has no right to the clipboard's programming interface; a selected text may be copied all the same. */
function copyReport(event: { currentTarget: HTMLElement }): void {
  const report = event.currentTarget.closest('[role=alert]')?.querySelector('textarea');
  report?.focus();
  document.execCommand('copy');
}
