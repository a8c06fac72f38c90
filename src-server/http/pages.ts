/** The few pages the server has: plain, without scripts. What comes from outside is escaped. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="es">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`;
}

const FORM = `<form method="post" action="/auth">
<p><label>Usuario <input name="user" autocomplete="username" required></label></p>
<p><label>Contraseña <input name="pass" type="password" autocomplete="current-password" required></label></p>
<p><button>Entrar</button></p>
</form>`;
const BACK = '<p><a href="/">Volver</a></p>';

/** `/`: the sign-in form, or who is signed in. */
export const homePage = (usuario: string | null): string =>
  usuario === null
    ? page('Entrar', FORM)
    : page('Mostrador', `<p>Has entrado como ${escapeHtml(usuario)}.</p><p><a href="/logout">Salir</a></p>`);

export const signedInPage = (usuario: string): string =>
  page('Sesión iniciada', `<p>Has entrado como ${escapeHtml(usuario)}.</p>${BACK}`);
export const refusedPage = (): string => page('No has entrado', `<p>Usuario o contraseña incorrectos.</p>${BACK}`);
export const tooManyPage = (): string => page('Demasiados intentos', '<p>Espera unos minutos y vuelve a probar.</p>');
export const errorPage = (status: number): string => page(`Error ${status}`, BACK);
