import { MarkIcon, RoleIcon } from '../../map/svg/mark-icon.tsx';
import type { Park } from '../../model/types.ts';

export { MarkIcon, RoleIcon };

/** The mark of a place: that of the first role the policy gives it. */
export function ParkIcon({ park }: { park: Park }) {
  const role = park.roles[0];
  return role === undefined ? null : <RoleIcon role={role} />;
}
