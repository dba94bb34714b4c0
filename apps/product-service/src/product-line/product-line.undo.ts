import { by, undoOf } from '@wheelhouse/event-sourcing';
import { archiveProductLine } from './domain/archive-product-line.js';
import { grantProductLineRole } from './domain/grant-product-line-role.js';
import { restoreProductLine } from './domain/restore-product-line.js';
import { revokeProductLineRole } from './domain/revoke-product-line-role.js';
import { rewordProductLine } from './domain/reword-product-line.js';
import { setProductLineVisibility } from './domain/set-product-line-visibility.js';
import { transferProductLine } from './domain/transfer-product-line.js';
import { productLine } from './product-line.aggregate.js';

export const productLineUndo = undoOf(productLine)({
  ProductLineCreated: by('*', archiveProductLine, (_data, { why }) => ({ reason: why })),
  ProductLineArchived: by('archived', restoreProductLine, () => ({})),
  ProductLineRestored: by('archived', archiveProductLine, (_data, { why }) => ({ reason: why })),
  ProductLineRenamed: by('name', rewordProductLine, (_data, { before }) => ({ name: before.name })),
  ProductLineDescribed: by('description', rewordProductLine, (_data, { before }) => ({ description: before.description })),
  ProductLineOwnershipTransferred: by('ownership', transferProductLine, (_data, { before: { team, manager } }) => ({ team, manager })),
  ProductLineVisibilitySet: by('visibility', setProductLineVisibility, (_data, { before }) => ({ visibility: before.visibility })),
  ProductLineRoleGranted: by(({ member, role }) => `role:${member}:${role}`, revokeProductLineRole, ({ member, role }) => ({ member, role })),
  ProductLineRoleRevoked: by(({ member, role }) => `role:${member}:${role}`, grantProductLineRole, ({ member, role }) => ({ member, role })),
});
