import { productEvents, type ProductStage } from '@wheelhouse/contracts';
import { column, defineView, grantRole, revokeRole, type RootRole, type Visibility } from '@wheelhouse/event-sourcing';

/** What reporting knows of a product; the root row of its features. */
export const reportedProduct = defineView({
  name: 'reported-product',
  version: 1,
  source: 'product',
  history: true,
  events: productEvents,
  columns: {
    id: column.uuid(),
    name: column.text(),
    key: column.text(),
    team: column.uuid(),
    manager: column.uuid(),
    visibility: column.text<Visibility>(),
    roles: column.json<Readonly<Record<string, readonly RootRole[]>>>(),
    stage: column.text<ProductStage>(),
    vision: column.json<{ readonly for: string; readonly need: string; readonly what: string; readonly differs: string }>().orNull(),
    archived: column.boolean(),
  },
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'ProductCreated') {
      const { name, key, team, manager, visibility, stage } = event.data;
      return { id: event.streamId, name, key, team, manager, visibility, stage, roles: {}, vision: null, archived: false };
    }
    if (!row) return row;
    switch (event.type) {
      case 'ProductRenamed':
        return { ...row, name: event.data.name };
      case 'ProductKeyChanged':
        return { ...row, key: event.data.to };
      case 'ProductVisionStated':
        return { ...row, vision: event.data };
      case 'ProductStageAdvanced':
      case 'ProductStageSteppedBack':
        return { ...row, stage: event.data.to };
      case 'ProductDiscontinued':
        return { ...row, stage: 'discontinued' };
      case 'ProductSunsetCancelled':
        return { ...row, stage: event.data.stage };
      case 'ProductRetired':
        return { ...row, stage: 'retired' };
      case 'ProductOwnershipTransferred':
        return { ...row, ...event.data };
      case 'ProductVisibilitySet':
        return { ...row, visibility: event.data.visibility };
      case 'ProductRoleGranted':
        return { ...row, roles: grantRole(row.roles, event.data.member, event.data.role) };
      case 'ProductRoleRevoked':
        return { ...row, roles: revokeRole(row.roles, event.data.member, event.data.role) };
      case 'ProductArchived':
        return { ...row, archived: true };
      case 'ProductRestored':
        return { ...row, archived: false };
      default:
        return row;
    }
  },
});
