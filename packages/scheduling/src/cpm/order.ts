import { CycleError, type Uid } from '../plan/index.js';

/** Edges between nodes for ordering only. */
export interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Edges by a node of theirs: those of node `i` are `edge[first[i]]` … `edge[first[i + 1] - 1]`. */
export function grouped(nodes: number, keys: Int32Array): { first: Int32Array; edge: Int32Array } {
  const first = new Int32Array(nodes + 1);
  for (let at = 0; at < keys.length; at += 1) first[(keys[at] as number) + 1] = (first[(keys[at] as number) + 1] as number) + 1;
  for (let at = 0; at < nodes; at += 1) first[at + 1] = (first[at + 1] as number) + (first[at] as number);
  const next = first.slice(0, nodes);
  const edge = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    edge[next[key] as number] = at;
    next[key] = (next[key] as number) + 1;
  }
  return { first, edge };
}

/**
 * The nodes so that each comes after those it waits for, and otherwise in their own order: a plan
 * that is written in order is walked in order, which the memory of the machine likes. Depth first
 * along the predecessors (Tarjan, "Edge-disjoint spanning trees and depth-first search", 1976).
 *
 * @param nameOf what a node is called, for the message
 * @throws {CycleError} with the path, when tasks wait for one another
 */
export function topologicalOrder(nodes: number, edges: Edges, nameOf: (node: number) => { uid: Uid; name: string }): Int32Array {
  const { first, edge } = grouped(nodes, edges.to);
  const order = new Int32Array(nodes);
  const next = first.slice(0, nodes);
  // 0 not seen, 1 on the way, 2 placed
  const state = new Uint8Array(nodes);
  const stack: number[] = [];
  let count = 0;
  for (let root = 0; root < nodes; root += 1) {
    if (state[root] !== 0) continue;
    stack.push(root);
    state[root] = 1;
    while (stack.length > 0) {
      const node = stack[stack.length - 1] as number;
      const at = next[node] as number;
      if (at === first[node + 1]) {
        state[node] = 2;
        order[count] = node;
        count += 1;
        stack.pop();
        continue;
      }
      next[node] = at + 1;
      const before = edges.from[edge[at] as number] as number;
      if (state[before] === 1) throw cycleOf(stack.slice(stack.indexOf(before)).reverse(), nameOf);
      if (state[before] === 0) {
        state[before] = 1;
        stack.push(before);
      }
    }
  }
  return order;
}

function cycleOf(path: readonly number[], nameOf: (node: number) => { uid: Uid; name: string }): CycleError {
  // Told from the task that comes first in the plan.
  const first = path.indexOf(Math.min(...path));
  const names = [...path.slice(first), ...path.slice(0, first)].map(nameOf);
  // A summary stands for two nodes; it is told once.
  const distinct = names.filter((one, at) => at === 0 || one.uid !== names[at - 1]?.uid);
  if (distinct.length > 1 && distinct[0]?.uid === distinct.at(-1)?.uid) distinct.pop();
  return new CycleError(
    distinct.map((one) => one.uid),
    distinct.map((one) => one.name),
  );
}
