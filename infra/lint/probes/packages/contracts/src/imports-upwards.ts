// refused by: contracts-imports-downwards
import { foldView } from '@wheelhouse/event-sourcing';

export const probe = foldView;
