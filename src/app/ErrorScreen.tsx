import { Component, type ReactNode } from 'react';
import type { I18n } from '#i18n/createI18n.ts';
import { CrashScreen } from './CrashScreen.tsx';

interface ErrorScreenProps {
  i18n: I18n;
  children: ReactNode;
}

/** The last net: a defect of ours shows words and a way out, never a blank frame. */
export class ErrorScreen extends Component<ErrorScreenProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <CrashScreen i18n={this.props.i18n} /> : this.props.children;
  }
}
