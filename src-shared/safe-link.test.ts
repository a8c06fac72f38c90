import { describe, expect, it } from 'vitest';
import { LINK_MAX, safeLink } from './safe-link.ts';

describe('a link that may be followed', () => {
  it.each([
    ['https://ejemplo.es', 'https://ejemplo.es/', 'ejemplo.es'],
    ['HTTPS://Ejemplo.ES/Ruta?a=1#b', 'https://ejemplo.es/Ruta?a=1#b', 'ejemplo.es'],
    ['https://ejemplo.es:8443/a', 'https://ejemplo.es:8443/a', 'ejemplo.es:8443'],
    ['https://españa.es/ñ', 'https://xn--espaa-rta.es/%C3%B1', 'xn--espaa-rta.es'],
    ['https://аррӏе.com', 'https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
    ['https://ejemplo.es/a/../b', 'https://ejemplo.es/b', 'ejemplo.es'],
    ['mailto:ana@ejemplo.es', 'mailto:ana@ejemplo.es', 'ana@ejemplo.es'],
  ])('%s', (text, url, host) => {
    expect(safeLink(text)).toEqual({ url, host });
  });
});

describe('one that may not', () => {
  it.each([
    'http://ejemplo.es',
    'https://',
    'https:ejemplo.es',
    'https:/ejemplo.es',
    'https:///ejemplo.es',
    'https://localhost/a',
    'https://banco.es@malo.es',
    'https://banco.es:clave@malo.es',
    'https://banco.es%2F@malo.es',
    'https://ejemplo.es\\@malo.es',
    'https:\\\\ejemplo.es',
    'https://ejemplo.es/a b',
    'https://ejemplo.es/\u202Egnp.exe',
    'https://ejem\u200Bplo.es',
    'https://ejemplo.es/\u0000',
    'https://ejemplo.es/\n',
    'https://[::1',
    'https://ejemplo..es:99999',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:msgbox(1)',
    'ftp://ejemplo.es',
    'smb://malo.es/a',
    'ms-msdt:/id',
    'search-ms:query=a',
    'blob:https://ejemplo.es/1',
    'view-source:https://ejemplo.es',
    'mostrador://app/',
    'tel:+34600000000',
    'mailto:',
    'mailto:ana@ejemplo.es?attach=/etc/passwd',
    'mailto:ana@ejemplo.es,otra@malo.es',
    'mailto:ana%40malo.es@ejemplo.es',
    'mailto:ana@ejemplo.es%0Abcc:x@malo.es',
    '//ejemplo.es',
    'ejemplo.es',
    '',
    `https://ejemplo.es/${'a'.repeat(LINK_MAX)}`,
    `https://ejemplo.es/${'ñ'.repeat(LINK_MAX / 3)}`,
  ])('%j', (text) => {
    expect(safeLink(text)).toBeNull();
  });
});
