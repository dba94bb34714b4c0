import type { EventOf, TemplateContracts, TemplateStep } from '@wheelhouse/contracts';

export type TemplateEvent = { [Name in keyof TemplateContracts]: EventOf<TemplateContracts[Name]> }[keyof TemplateContracts];

/** What a template makes. */
export interface TemplateContent {
  /** The record that it was saved from. */
  readonly from: string;
  readonly steps: readonly TemplateStep[];
  /** Ids in the steps of which each use has its own. */
  readonly made: readonly string[];
}

export interface KnownTemplate extends TemplateContent {
  readonly status: 'active' | 'archived';
  readonly name: string;
  readonly description: string | null;
  /** Kind of record that it makes. */
  readonly of: string;
}

export type Template = { readonly status: 'none' } | KnownTemplate;

export const noTemplate: Template = { status: 'none' };

/** Moves a template on by one fact. */
export function evolve(template: Template, event: TemplateEvent): Template {
  if (event.type === 'TemplateSaved') {
    const { description = null, ...saved } = event.data;
    return { ...saved, description, status: 'active' };
  }
  if (template.status === 'none') return template;
  switch (event.type) {
    case 'TemplateRenamed':
    case 'TemplateDescribed':
    case 'TemplateReplaced':
      return { ...template, ...event.data };
    case 'TemplateArchived':
      return { ...template, status: 'archived' };
    case 'TemplateRestored':
      return { ...template, status: 'active' };
  }
}
