/** Which colleague is busy with which customer, as far as an extended server tells. */
import * as v from 'valibot';
import { Name } from './protocol.ts';

export const Colleague = v.object({ de: Name, usuario: Name, estado: v.picklist(['mirando', 'escribiendo']) });
export type Colleague = Readonly<v.InferOutput<typeof Colleague>>;
