import type { AcademicYear } from './academic-year';
import type { IlrEvent } from './file-event';
import type { Finding } from './finding';
import { Findings } from './findings';
import { Unfit } from './lexical';
import { type EntityPlan, type FieldPlan, type ReadPlan, readPlan } from './read-plan';
import { aimIndexOf, type Frame, openFrame, pathTo } from './record-frame';
import { type AnyRecord, blankRecord, type IlrHeader, type Learner } from './records';
import { yearOfRoot } from './root-element';
import { misplacedSentence, missingSentence, unexpectedSentence, valueSentence } from './wording';
import type { Attribute } from './xml/text';
import type { XmlHandler } from './xml/tokenizer';
import { XmlError } from './xml/xml-error';

const TEXT_MAX = 1 << 18;
const ELEMENTS_OF_A_LEARNER_MAX = 200_000;

// Spec: XML Schema part 1, 2.6: these two may stand on any element.
const ALLOWED_ATTRIBUTE =
  /^\{http:\/\/www\.w3\.org\/2001\/XMLSchema-instance\}(?:schemaLocation|noNamespaceSchemaLocation)$/;

const countOf = (record: AnyRecord, name: string): number => {
  const held = record[name];
  return Array.isArray(held) ? held.length : 0;
};

// Most elements are the next of their record, so that one is tried before the map is asked.
const partNamed = ({ plan, reached }: Frame, name: string): FieldPlan | EntityPlan | undefined => {
  const next = plan.inOrder[reached + 1];
  return next?.name === name ? next : plan.parts.get(name);
};

/** Builds records from the tokens of a file, and finds on the way all that does not fit the year's schema. */
export class RecordBuilder implements XmlHandler {
  /** What there is to tell; the reader empties it. */
  events: IlrEvent[] = [];
  learners = 0;
  readonly #line: () => number;
  readonly #years: readonly AcademicYear[];
  readonly #findings = new Findings();
  readonly #learnerFindings = new Findings();
  #plan: ReadPlan | null = null;
  #namespace = '';
  #frame: Frame | null = null;
  #learner: Frame | null = null;
  #elements = 0;
  #leaf: FieldPlan | null = null;
  #leafLine = 0;
  #text = '';
  #skipped = 0;
  #hasHeader = false;

  constructor(line: () => number, years: readonly AcademicYear[]) {
    this.#line = line;
    this.#years = years;
  }

  /** Whether the root element was one of ours. */
  get isIlrFile(): boolean {
    return this.#plan !== null;
  }

  open(name: string, namespace: string, attributes: readonly Attribute[]): boolean {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return false;
    }
    if (this.#frame === null) this.#openRoot(name, namespace, attributes);
    else return this.#openPart(this.#frame, name, namespace, attributes);
    return false;
  }

  text(value: string): void {
    if (this.#skipped > 0) return;
    if (this.#leaf === null) {
      const frame = this.#frame;
      if (frame === null) return;
      const sentence = `There is text in ${frame.plan.name} outside its elements. Take it out.`;
      this.#found(frame, { kind: 'unexpected-text', element: frame.plan.name, path: '', value, sentence });
      return;
    }
    this.#text = this.#text === '' ? value : this.#text + value;
    if (this.#text.length > TEXT_MAX)
      throw new XmlError('too-large', this.#line(), `${this.#leaf.name} is far too long.`);
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (this.#leaf !== null) this.#closeLeaf(this.#leaf);
    else if (this.#frame !== null) this.#closeFrame(this.#frame);
  }

  /** The problem that ends the reading of a file that breaks off, with the learner that it breaks off in. */
  brokenOff(error: XmlError): IlrEvent {
    const kind = error.kind === 'too-large' ? 'too-large' : 'malformed';
    const place = { path: '', element: this.#leaf?.name ?? this.#frame?.plan.name ?? '', aimIndex: null };
    const sentence = `The file cannot be read further than this: ${error.message}`;
    const finding: Finding = { ...place, kind, line: error.line, value: null, sentence };
    const { problems } = this.end();
    const broken = new Findings();
    broken.add(finding);
    const last = broken.take(this.#learner?.record ?? null, this.#learner === null ? null : this.learners);
    return { kind: 'end', learners: this.learners, problems: [...problems, ...last] };
  }

  /** What is wrong with the file outside its learners, once it has been read. */
  end(): Extract<IlrEvent, { kind: 'end' }> {
    return { kind: 'end', learners: this.learners, problems: this.#findings.take(null, null) };
  }

  #openRoot(name: string, namespace: string, attributes: readonly Attribute[]): void {
    const year = yearOfRoot({ name, namespace, line: this.#line() }, this.#years);
    this.#plan = readPlan(year);
    this.#namespace = namespace;
    this.#frame = openFrame(this.#plan.root, null, this.#line());
    if (attributes.length > 0) this.#checkAttributes(this.#frame, name, attributes);
  }

  #openPart(frame: Frame, name: string, namespace: string, attributes: readonly Attribute[]): boolean {
    const part = this.#leaf === null ? partNamed(frame, name) : undefined;
    const isOurs = namespace === this.#namespace;
    if (part === undefined || !isOurs) return this.#refusePart(frame, name, isOurs);
    if (part.place > frame.reached) frame.reached = part.place;
    else if (!this.#isInPlace(frame, part)) return false;
    this.#elements += 1;
    if (this.#elements > ELEMENTS_OF_A_LEARNER_MAX && this.#learner !== null) {
      throw new XmlError('too-large', this.#line(), 'This learner is larger than any learner can be.');
    }
    if (attributes.length > 0) this.#checkAttributes(frame, name, attributes);
    if (part.kind === 'entity') {
      this.#openRecord(frame, part);
      return false;
    }
    this.#leaf = part;
    this.#leafLine = this.#line();
    this.#text = '';
    return true;
  }

  #openRecord(frame: Frame, plan: EntityPlan): void {
    if (plan.entity === this.#plan?.year.entities.Learner) this.#openLearner(frame);
    const { max } = plan.entity;
    if (plan.entity.holds === 'many' && countOf(frame.record, plan.name) === max) {
      const sentence = `There are too many ${plan.name} records. A ${frame.plan.name} can have ${max} at most.`;
      this.#found(frame, { kind: 'too-many', element: plan.name, path: plan.name, value: null, sentence });
    }
    this.#frame = openFrame(plan, frame, this.#line());
    if (this.#learner === null && plan.name === 'Learner') this.#learner = this.#frame;
  }

  #openLearner(message: Frame): void {
    if (!this.#hasHeader) this.#tellHeader(message);
    this.#elements = 0;
  }

  #isInPlace(frame: Frame, part: FieldPlan | EntityPlan): boolean {
    const held = frame.record[part.name];
    if (part.place < frame.reached) {
      const later = frame.plan.inOrder[frame.reached]?.name ?? '';
      const sentence = misplacedSentence(part.name, frame.plan.name, later);
      this.#found(frame, { kind: 'misplaced-element', element: part.name, path: part.name, value: null, sentence });
    }
    if (held === null && !frame.wrong?.has(part.name)) return true;
    if (Array.isArray(held)) return true;
    const sentence = `${part.name} is there twice. Keep one of them.`;
    this.#found(frame, { kind: 'repeated-element', element: part.name, path: part.name, value: null, sentence });
    this.#skipped = 1;
    return false;
  }

  #refusePart(frame: Frame, name: string, isOurs: boolean): false {
    const inside = this.#leaf?.name ?? frame.plan.name;
    const sentence = isOurs
      ? unexpectedSentence(name.slice(0, 100), inside, this.#plan?.known ?? new Map())
      : `${name.slice(0, 100)} has another namespace than the Message it is in.`;
    const path = this.#leaf === null ? name : `${this.#leaf.name}/${name}`;
    this.#found(frame, { kind: 'unexpected-element', element: name, path, value: null, sentence });
    this.#skipped = 1;
    return false;
  }

  #checkAttributes(frame: Frame, element: string, attributes: readonly Attribute[]): void {
    const strange = attributes.find(({ name }) => !ALLOWED_ATTRIBUTE.test(name));
    if (strange === undefined) return;
    const attribute = strange.name.replace(/^\{.*\}/, '').slice(0, 100);
    const sentence = `${element} has an attribute, ${attribute}. Elements of the ILR have none: take it out.`;
    this.#found(frame, { kind: 'unexpected-attribute', element, path: element, value: strange.value, sentence });
  }

  #closeLeaf(plan: FieldPlan): void {
    this.#leaf = null;
    const frame = this.#frame;
    if (frame === null) return;
    const value = plan.read(this.#text);
    if (value instanceof Unfit) this.#unfit(frame, plan, value);
    else plan.set(frame.record, value);
  }

  #unfit(frame: Frame, { name, field }: FieldPlan, { kind }: Unfit): void {
    frame.wrong ??= new Set();
    frame.wrong.add(name);
    const sentence = valueSentence(kind, field, this.#text);
    this.#found(frame, { kind, element: name, path: name, value: this.#text, sentence }, this.#leafLine);
  }

  #closeFrame(frame: Frame): void {
    if (frame.parent === null) this.#closeMessage(frame);
    else this.#checkRequired(frame);
    this.#frame = frame.parent;
    if (frame === this.#learner) this.#tellLearner(frame);
  }

  #closeMessage(message: Frame): void {
    if (!this.#hasHeader) this.#tellHeader(message);
    const learner = message.plan.parts.get('Learner');
    if (this.learners === 0 && learner !== undefined) this.#missing(message, learner);
  }

  #checkRequired(frame: Frame): void {
    for (const part of frame.plan.required) {
      const held = frame.record[part.name];
      if (held === null ? !frame.wrong?.has(part.name) : Array.isArray(held) && held.length === 0)
        this.#missing(frame, part);
      if (held === null && part.kind === 'entity') frame.record[part.name] = blankRecord(part.entity);
    }
  }

  #missing(frame: Frame, part: FieldPlan | EntityPlan): void {
    const sentence = missingSentence(part.kind === 'field' ? part.field : part.entity, frame.plan.name);
    this.#found(frame, { kind: 'missing', element: part.name, path: part.name, value: null, sentence }, frame.line);
  }

  #tellHeader(message: Frame): void {
    this.#hasHeader = true;
    if (this.#plan === null) return;
    for (const part of message.plan.required) {
      if (part.kind === 'field' || part.name === 'Learner' || message.record[part.name] !== null) continue;
      this.#missing(message, part);
      message.record[part.name] = blankRecord(part.entity);
    }
    const { Learner: _, ...header } = message.record;
    const problems = this.#findings.take(null, null);
    this.events.push({ kind: 'header', year: this.#plan.year, header: header as IlrHeader, problems });
  }

  #tellLearner({ record, line }: Frame): void {
    const index = this.learners;
    const problems = this.#learnerFindings.take(record, index);
    this.events.push({ kind: 'learner', index, line, learner: record as Learner, problems });
    this.learners += 1;
    this.#learner = null;
  }

  #found(frame: Frame, what: Omit<Finding, 'line' | 'aimIndex'>, line = this.#line()): void {
    const path = what.path === '' ? frame.plan.name : pathTo(frame, what.path);
    const finding = { ...what, path, aimIndex: aimIndexOf(frame), line };
    if (this.#learner === null) this.#findings.add(finding);
    else this.#learnerFindings.add(finding);
  }
}
