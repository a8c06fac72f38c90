/** Who are you, and where. What was typed stays when it fails; only the password is asked again. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../../src-shared/model.ts';
import { useWords } from '../hooks/use-app.ts';
import { useSignIn } from '../hooks/use-sign-in.ts';
import { FaultAlert } from './fault-alert.tsx';
import { Field } from './field.tsx';
import { Mark } from './mark.tsx';

type SignedOut = Extract<Session, { phase: 'signed-out' }>;

export function SignIn({ session }: { readonly session: SignedOut }) {
  const { text } = useWords();
  return (
    <main class="sheet">
      <div class="sheet-body">
        <Mark size={40} />
        <h1>{text.app.name}</h1>
        {session.reason === 'expired' && (
          <p class="notice" role="status">
            {text.signIn.expired}
          </p>
        )}
        <SignInForm session={session} />
      </div>
    </main>
  );
}

/** Puts the focus on the first field that is empty. */
function focusFirstEmpty(form: HTMLFormElement | null): void {
  const fields = [...(form?.querySelectorAll('input') ?? [])];
  (fields.find((field) => field.value === '') ?? fields.at(-1))?.focus();
}

function SignInForm({ session }: { readonly session: SignedOut }) {
  const { text } = useWords();
  const { fault, busy, barred, submit } = useSignIn();
  const form = useRef<HTMLFormElement>(null);
  const pass = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => focusFirstEmpty(form.current), []);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    const said = (name: string) => String(data.get(name) ?? '');
    const failed = await submit({ server: said('server').trim(), usuario: said('usuario').trim(), pass: said('pass') });
    if (failed?.code === 'wrong-credentials') pass.current?.select();
  };
  return (
    <form ref={form} class="sign-in" onSubmit={onSubmit} aria-busy={busy.value} noValidate>
      <Field label={text.signIn.server} name="server" initial={session.server ?? ''} autocomplete="url" />
      <Field label={text.signIn.usuario} name="usuario" initial={session.usuario ?? ''} autocomplete="username" />
      <Field label={text.signIn.pass} name="pass" autocomplete="current-password" inputRef={pass} />
      <FaultAlert fault={fault.value} />
      <button class="button primary" type="submit" disabled={barred.value}>
        {text.signIn.enter}
      </button>
      <p class="visually-hidden" role="status">
        {busy.value && text.signIn.entering}
      </p>
    </form>
  );
}
