// Loaded before a service by the fault tests: takes a guard away, or sets a place to die at, by editing a module while it
// is loaded. What ships has no switch for it. Each edit that was made is noted, so that one whose place is gone is found.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** @type {{ file: string, find: string, replace: string }[]} */
const edits = JSON.parse(process.env['FAULT_EDITS'] ?? '[]');
const note = process.env['FAULT_EDITS_MADE'] ?? '';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const wanted = edits.filter(({ file }) => url.endsWith(file));
    if (wanted.length === 0) return loaded;
    let source = String(loaded.source);
    for (const edit of wanted) {
      if (source.split(edit.find).length !== 2) continue;
      source = source.replace(edit.find, () => edit.replace);
      appendFileSync(note, `${edits.indexOf(edit)}\n`);
    }
    return { ...loaded, source };
  },
});
