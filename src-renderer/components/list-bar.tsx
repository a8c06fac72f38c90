/** Who is listed, and in which order. */
import { LIST_ORDERS } from '../../src-shared/records.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { FILTERS } from '../view/order.ts';

export function ListBar() {
  const { filter, view, setOrder } = useApp().arrangements;
  const { text } = useWords();
  return (
    <div class="list-bar">
      <select
        aria-label={text.arrange.filter}
        data-on={filter.value.length > 0}
        value={filter.value[0] ?? ''}
        onChange={({ currentTarget: { value } }) => {
          filter.value = FILTERS.filter((one) => one === value);
        }}
      >
        <option value="">{text.arrange.all}</option>
        {FILTERS.map((one) => (
          <option key={one} value={one}>
            {text.listFilters[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={text.arrange.order}
        value={view.value.order}
        onChange={({ currentTarget: { value } }) => {
          const order = LIST_ORDERS.find((one) => one === value);
          if (order) void setOrder(order);
        }}
      >
        {LIST_ORDERS.map((order) => (
          <option key={order} value={order}>
            {text.listOrders[order]}
          </option>
        ))}
      </select>
    </div>
  );
}
