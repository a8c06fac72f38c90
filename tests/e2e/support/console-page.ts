/** What an agent sees and does, by accessible names only: they are the test API, and the screen reader's. */
import type { Locator, Page } from '@playwright/test';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names the page answers to; English is the second locale. */
const NAMES = {
  es: {
    server: 'Servidor',
    usuario: 'Usuario',
    pass: 'Contraseña',
    enter: 'Entrar',
    list: 'Conversaciones',
    search: 'Buscar',
    thread: 'Conversación con ',
    composer: 'Mensaje para ',
    send: 'Enviar a ',
    link: 'Conexión',
    settings: 'Ajustes',
  },
  en: {
    server: 'Server',
    usuario: 'User',
    pass: 'Password',
    enter: 'Sign in',
    list: 'Conversations',
    search: 'Search',
    thread: 'Conversation with ',
    composer: 'Message for ',
    send: 'Send to ',
    link: 'Connection',
    settings: 'Settings',
  },
} as const;

export interface Credentials {
  readonly usuario: string;
  readonly pass: string;
  readonly server?: string;
}

export interface ConsolePage {
  readonly page: Page;
  readonly field: Readonly<Record<'server' | 'usuario' | 'pass' | 'search', Locator>>;
  readonly enter: Locator;
  readonly alert: Locator;
  readonly link: Locator;
  readonly list: Locator;
  conversation(usuario: string): Locator;
  thread(usuario: string): Locator;
  /** The thread's messages, in the order they are read. */
  messages(usuario: string): Locator;
  composer(usuario: string): Locator;
  sendButton(usuario: string): Locator;
  signIn(credentials: Credentials): Promise<void>;
  open(usuario: string): Promise<void>;
  send(usuario: string, mensaje: string): Promise<void>;
}

export function consolePage(page: Page, locale: 'es' | 'en' = 'es'): ConsolePage {
  const names = NAMES[locale];
  const list = page.getByRole('listbox', { name: names.list });
  const field = {
    server: page.getByRole('textbox', { name: names.server }),
    usuario: page.getByRole('textbox', { name: names.usuario }),
    pass: page.getByLabel(names.pass, { exact: true }),
    search: page.getByRole('searchbox', { name: names.search, exact: true }),
  };
  const enter = page.getByRole('button', { name: names.enter });
  const thread = (usuario: string) => page.getByRole('log', { name: names.thread + usuario, exact: true });
  const composer = (usuario: string) => page.getByRole('textbox', { name: names.composer + usuario, exact: true });
  const sendButton = (usuario: string) => page.getByRole('button', { name: names.send + usuario, exact: true });
  const conversation = (usuario: string) =>
    list.getByRole('option', { name: new RegExp(`^${escaped(usuario)}(?![\\p{L}\\p{N}])`, 'u') });
  return {
    page,
    field,
    enter,
    alert: page.getByRole('alert'),
    link: page.getByRole('status', { name: names.link }),
    list,
    conversation,
    thread,
    messages: (usuario) => thread(usuario).getByRole('article'),
    composer,
    sendButton,
    async signIn({ usuario, pass, server }) {
      if (server !== undefined) await field.server.fill(server);
      await field.usuario.fill(usuario);
      await field.pass.fill(pass);
      await enter.click();
    },
    async open(usuario) {
      await conversation(usuario).click();
      await thread(usuario).waitFor();
    },
    async send(usuario, mensaje) {
      await composer(usuario).fill(mensaje);
      await sendButton(usuario).click();
    },
  };
}
