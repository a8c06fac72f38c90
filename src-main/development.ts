/** What only an unpackaged program listens to: the development server, the demo's agent. */
import { app } from 'electron';

/** Origin of Vite's server, when `MOSTRADOR_DEV_URL` names one on this machine. */
export function developmentOrigin(): string | null {
  const address = development('MOSTRADOR_DEV_URL');
  if (address === null) return null;
  const { origin, hostname } = new URL(address);
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? origin : null;
}

/** Credentials of the demo that `npm start` began. */
export function demoSignIn(): { readonly usuario: string; readonly pass: string } | null {
  const usuario = development('MOSTRADOR_DEMO_USUARIO');
  const pass = development('MOSTRADOR_DEMO_PASS');
  return usuario === null || pass === null ? null : { usuario, pass };
}

function development(name: string): string | null {
  return app.isPackaged ? null : (process.env[name] ?? null);
}
