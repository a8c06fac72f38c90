/** The session ended under the agent's hands: the password renews it in place, and nothing else changes. */
import { useRef } from 'preact/hooks';
import type { Session } from '../../src-shared/model.ts';
import { useWords } from '../hooks/use-app.ts';
import { useSignIn } from '../hooks/use-sign-in.ts';
import { FaultWords } from './fault-alert.tsx';
import { Field } from './field.tsx';

export function ExpiredBar({ session }: { readonly session: Extract<Session, { phase: 'expired' }> }) {
  const { text } = useWords();
  const { fault, barred, submit } = useSignIn();
  const pass = useRef<HTMLInputElement>(null);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { server, agent } = session;
    if (await submit({ server, usuario: agent.usuario, pass: pass.current?.value ?? '' })) pass.current?.select();
  };
  return (
    <form class="banner expired" aria-label={text.signIn.title} onSubmit={onSubmit} noValidate>
      <div class="banner-words" role="alert">
        <p>
          <strong>{text.expired.title}</strong> {text.expired.safe}
        </p>
        {fault.value && <FaultWords fault={fault.value} />}
      </div>
      <input class="visually-hidden" autocomplete="username" value={session.agent.usuario} readOnly hidden />
      <Field label={text.signIn.pass} name="pass" autocomplete="current-password" inputRef={pass} />
      <button class="button primary" type="submit" disabled={barred.value}>
        {text.signIn.enter}
      </button>
    </form>
  );
}
