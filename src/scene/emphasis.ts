import type { Park } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';

/** Whether a place passes the filters of the view; without filters every place does. Those that do not are drawn faint. */
export function passesFilters(park: Park, view: Pick<ViewState, 'sector' | 'role'>): boolean {
  return (
    (view.sector === null || park.sectors.includes(view.sector)) &&
    (view.role === null || park.roles.includes(view.role))
  );
}
