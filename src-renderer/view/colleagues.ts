/** Which colleagues are busy with one customer: who answers first, and without one who answers, who looks. */
import type { Colleague } from '../../src-shared/colleagues.ts';

export interface Company {
  readonly estado: Colleague['estado'];
  readonly names: readonly string[];
}

/** Null: nobody else is here. */
export function companyOf(colleagues: readonly Colleague[], usuario: string): Company | null {
  const here = colleagues.filter((one) => one.usuario === usuario);
  const estado = here.some((one) => one.estado === 'escribiendo') ? 'escribiendo' : 'mirando';
  const names = here.filter((one) => one.estado === estado).map((one) => one.de);
  return names.length > 0 ? { estado, names } : null;
}

/** Whoever is writing to the customer now. */
export function answeringTo(colleagues: readonly Colleague[], usuario: string): Company | null {
  const company = companyOf(colleagues, usuario);
  return company?.estado === 'escribiendo' ? company : null;
}
