/** Who is listed, and in which order. */
import { LIST_FILTERS, LIST_ORDERS } from '../../src-shared/records.ts';
import { useApp, useWords } from '../hooks/use-app.ts';

/** What the options are called in the page: no view can have such a name. */
const MANAGE = ' manage';
const VIEW = ' view ';

export function ListBar() {
  const { filter, named, saved, view, show, setOrder } = useApp().arrangements;
  const { actions } = useApp();
  const { text } = useWords();
  const now = named.value === null ? (filter.value[0] ?? '') : VIEW + named.value;
  const choose = (select: HTMLSelectElement) => {
    const { value } = select;
    if (value === MANAGE) {
      select.value = now;
      actions.overlay.value = 'views';
    } else if (value.startsWith(VIEW)) show(value.slice(VIEW.length));
    else
      show(
        null,
        LIST_FILTERS.filter((one) => one === value),
      );
  };
  return (
    <div class="list-bar">
      <select
        aria-label={text.arrange.filter}
        data-on={view.value.filters.length > 0}
        value={now}
        onChange={(event) => choose(event.currentTarget)}
      >
        <option value="">{text.arrange.all}</option>
        {LIST_FILTERS.map((one) => (
          <option key={one} value={one}>
            {text.listFilters[one]}
          </option>
        ))}
        <optgroup label={text.views.title}>
          {saved.value.map(([name]) => (
            <option key={name} value={VIEW + name}>
              {name}
            </option>
          ))}
          <option value={MANAGE}>{text.views.manage}</option>
        </optgroup>
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
