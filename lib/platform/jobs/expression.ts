import 'server-only';
import { type Token, tokens } from './expression-tokens';
import { UnsupportedJobError } from './unsupported-job-error';

export type Scope = Readonly<Record<string, unknown>>;
export type Expression = (scope: Scope) => unknown;

const add = (left: unknown, right: unknown): unknown => {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  return undefined;
};

// Two things that are not there are not the same thing: an event without an id must not cancel a run without one.
const equals = (left: unknown, right: unknown): boolean =>
  (left !== undefined || right !== undefined) && (left ?? null) === (right ?? null);

type Operator = (left: unknown, right: unknown) => unknown;

// Loosest first.
const LEVELS: readonly Readonly<Record<string, Operator>>[] = [
  { '||': (left, right) => Boolean(left) || Boolean(right) },
  { '&&': (left, right) => Boolean(left) && Boolean(right) },
  { '==': equals, '!=': (left, right) => !equals(left, right) },
  { '+': add },
];

const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (Reflect.get(value, key) ?? undefined)
    : undefined;

class Parser {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly list: readonly Token[],
  ) {}

  whole(): Expression {
    const expression = this.level(0);
    if (this.at !== this.list.length) throw this.unsupported();
    return expression;
  }

  private level(depth: number): Expression {
    const operators = LEVELS[depth];
    if (operators === undefined) return this.operand();
    let left = this.level(depth + 1);
    for (let operator = this.operator(operators); operator !== undefined; operator = this.operator(operators)) {
      const [apply, before, after] = [operator, left, this.level(depth + 1)];
      left = (scope) => apply(before(scope), after(scope));
    }
    return left;
  }

  private operator(operators: Readonly<Record<string, Operator>>): Operator | undefined {
    const token = this.list[this.at];
    if (token?.kind !== 'symbol' || !Object.hasOwn(operators, token.text)) return undefined;
    this.at += 1;
    return operators[token.text];
  }

  private operand(): Expression {
    const token = this.list[this.at];
    this.at += 1;
    if (token === undefined) throw this.unsupported();
    if (token.kind === 'value') return () => token.value;
    if (token.kind === 'path') return this.path(token.text);
    if (token.text === '!') return this.negation();
    if (token.text === '(') return this.parenthesised();
    throw this.unsupported();
  }

  private negation(): Expression {
    const operand = this.operand();
    return (scope) => !operand(scope);
  }

  private parenthesised(): Expression {
    const inner = this.level(0);
    const token = this.list[this.at];
    this.at += 1;
    if (token?.kind !== 'symbol' || token.text !== ')') throw this.unsupported();
    return inner;
  }

  private path(text: string): Expression {
    if (LITERALS.has(text)) return () => LITERALS.get(text);
    const keys = text.split('.');
    if (keys[0] !== 'event' && keys[0] !== 'async') throw this.unsupported();
    return (scope) => keys.reduce<unknown>(member, scope);
  }

  private unsupported(): UnsupportedJobError {
    return new UnsupportedJobError(`expression "${this.source}"`);
  }
}

/**
 * Compiles the slice of CEL that is understood here: paths from `event` and `async`, literals, == != && || + ! and
 * parentheses. Anything else throws when the functions are loaded, so that none behaves differently here than on Inngest.
 */
export const compileExpression = (source: string): Expression => new Parser(source, tokens(source)).whole();
