import { CycleError, type Uid } from '../plan/index.js';

/** Edges between nodes for ordering only. */
export interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function grouped(nodes: number, keys: Int32Array): { first: Int32Array; edge: Int32Array } {
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

export { grouped };

/** One cycle among the nodes that are left: each is walked back along its predecessors until one comes again. */
function cycleAmong(edges: Edges, left: Int32Array): number[] {
  const into = new Map<number, number>();
  for (let at = 0; at < edges.from.length; at += 1) {
    const from = edges.from[at] as number;
    const to = edges.to[at] as number;
    if ((left[from] as number) > 0 && (left[to] as number) > 0 && !into.has(to)) into.set(to, from);
  }
  const path: number[] = [];
  const seen = new Map<number, number>();
  let node = into.keys().next().value;
  while (node !== undefined && !seen.has(node)) {
    seen.set(node, path.length);
    path.push(node);
    node = into.get(node);
  }
  return path.slice(node === undefined ? 0 : seen.get(node)).reverse();
}

/**
 * The nodes so that each comes after those it waits for (Kahn, "Topological sorting of large
 * networks", 1962).
 *
 * @param uidOf what a node of the order is called
 * @throws {CycleError} with the path, when tasks wait for one another
 */
export function topologicalOrder(nodes: number, edges: Edges, nameOf: (node: number) => { uid: Uid; name: string }): Int32Array {
  const { first, edge } = grouped(nodes, edges.from);
  const waiting = new Int32Array(nodes);
  for (let at = 0; at < edges.to.length; at += 1) waiting[edges.to[at] as number] = (waiting[edges.to[at] as number] as number) + 1;
  const order = new Int32Array(nodes);
  let count = 0;
  for (let node = 0; node < nodes; node += 1) {
    if (waiting[node] === 0) {
      order[count] = node;
      count += 1;
    }
  }
  for (let at = 0; at < count; at += 1) {
    const node = order[at] as number;
    for (let out = first[node] as number; out < (first[node + 1] as number); out += 1) {
      const to = edges.to[edge[out] as number] as number;
      const left = (waiting[to] as number) - 1;
      waiting[to] = left;
      if (left === 0) {
        order[count] = to;
        count += 1;
      }
    }
  }
  if (count === nodes) return order;
  const names = cycleAmong(edges, waiting).map(nameOf);
  const distinct = names.filter((one, at) => at === 0 || one.uid !== names[at - 1]?.uid);
  if (distinct.length > 1 && distinct[0]?.uid === distinct.at(-1)?.uid) distinct.pop();
  throw new CycleError(
    distinct.map((one) => one.uid),
    distinct.map((one) => one.name),
  );
}
