/** What windows and dialogs have in common. */

export const frame = { close: 'Cerrar', theme: 'Tema', themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' } };
