/** Where a message of ours stands, in a small word. A run of saved ones says it once, and ticks the others. */
import type { Delivery } from '../../src-shared/model.ts';
import { useWords } from '../hooks/use-app.ts';

export function DeliveryWords({ delivery, isTail }: { readonly delivery: Delivery; readonly isTail: boolean }) {
  const { text } = useWords();
  if (delivery === 'received') return null;
  if (delivery !== 'confirmed') {
    return (
      <p class="delivery" data-delivery={delivery}>
        {text.delivery[delivery]}
      </p>
    );
  }
  return (
    <p class="delivery" data-delivery={delivery}>
      ✓<span class={isTail ? '' : 'visually-hidden'}> {text.delivery.confirmed}</span>
    </p>
  );
}
