import { describe, expect, it } from '@jest/globals';
import { ownersElsewhere, productService } from './service.js';

describe.each(productService.commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
  it('has an example that its body takes', () => expect(() => command.body.strict().parse(command.example)).not.toThrow());
  it('takes no field that it does not know', () => expect(command.body.strict().safeParse({ ...command.example, unknownField: 1 }).success).toBe(false));
  it('is named verb-noun, in the words of its route', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(command.path).toMatch(command.creates ? /^\/$/ : /^\/:id(\/[a-z-]+)?$/);
  });
});

describe('records with an owner of their own', () => {
  const kinds = productService.aggregates.filter(({ companion, page }) => !companion && ('owner' in page.columns || 'manager' in page.columns)).map(({ stream }) => stream);

  it('are all named where cards are made', () => expect(Object.keys(ownersElsewhere).sort()).toEqual([...kinds].sort()));
  it.each(Object.entries(ownersElsewhere))('%s is given to another by %s', (kind, name) =>
    expect(productService.commands.some((command) => command.name === name && command.aggregate.stream === kind)).toBe(true));
});
