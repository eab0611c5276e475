import { type Attribute, TextError } from './text';

interface Scope {
  readonly depth: number;
  readonly bound: ReadonlyMap<string, string>;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const DECLARES = /^xmlns(?::(.+))?$/;

/** A name with its namespace; the namespace is empty where none is declared. */
export interface QualifiedName {
  readonly local: string;
  readonly namespace: string;
}

/** Which namespace each prefix means, element by element. */
export class Namespaces {
  #scopes: Scope[] = [];
  #default = '';

  /** The namespace of a name without a prefix. */
  get default(): string {
    return this.#default;
  }

  /** Takes what an element's attributes declare; to be called before its own name is resolved. */
  enter(depth: number, attributes: readonly Attribute[]): void {
    const bound = new Map<string, string>();
    for (const { name, value } of attributes) {
      const match = DECLARES.exec(name);
      if (match === null) continue;
      const prefix = match[1] ?? '';
      if (prefix !== '' && value === '') throw new TextError(`The prefix ${prefix} is declared without a namespace.`);
      bound.set(prefix, value);
    }
    if (bound.size === 0) return;
    this.#scopes.push({ depth, bound });
    this.#default = this.#find('') ?? '';
  }

  /** Forgets what the element at this depth declared. */
  leave(depth: number): void {
    if (this.#scopes.at(-1)?.depth !== depth) return;
    this.#scopes.pop();
    this.#default = this.#find('') ?? '';
  }

  /** The element's name taken apart. */
  resolve(name: string): QualifiedName {
    const colon = name.indexOf(':');
    if (colon === -1) return { local: name, namespace: this.#default };
    const prefix = name.slice(0, colon);
    const namespace = prefix === 'xml' ? XML_NAMESPACE : this.#find(prefix);
    if (namespace === undefined) throw new TextError(`The prefix ${prefix} of ${name} is not declared.`);
    return { local: name.slice(colon + 1), namespace };
  }

  /** The attributes that are no declarations, with {namespace} before the name where there is a prefix. */
  resolveAttributes(attributes: readonly Attribute[]): readonly Attribute[] {
    const own = attributes.filter(({ name }) => !DECLARES.test(name));
    return own.map(({ name, value }) => {
      if (!name.includes(':')) return { name, value };
      const { local, namespace } = this.resolve(name);
      return { name: `{${namespace}}${local}`, value };
    });
  }

  #find(prefix: string): string | undefined {
    return this.#scopes.findLast(({ bound }) => bound.has(prefix))?.bound.get(prefix);
  }
}
