import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import type { FieldSpec, Fields, ListSpec, MessageSpec, RecordOf, RecordSpec } from './message';
import { SCHEMA_INSTANCE, SOAP } from './messages/namespaces';

type Given = Readonly<Record<string, unknown>>;

/** Where an element is written: below which parent, in which namespace. */
type Place = { readonly parent: XMLBuilder; readonly namespace: string | null };

// xmlbuilder2 takes `&amp;` or `&K;` in a text for markup and leaves it as it is, and drops carriage returns: both are
// escaped here, and what it is given then has no ampersand that it would want to escape.
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');

const element = ({ parent, namespace }: Place, name: string): XMLBuilder => parent.ele(namespace ?? '', name);

const writeField = ({ absent }: FieldSpec, value: unknown, place: Place, name: string): void => {
  if (value !== null && value !== undefined) {
    element(place, name).txt(escaped(String(value)));
    return;
  }
  if (absent === 'omitted') return;
  const written = element(place, name);
  if (absent === 'nil') written.att(SCHEMA_INSTANCE, 'xsi:nil', 'true');
};

const writeSpec = (spec: FieldSpec | RecordSpec | ListSpec, value: unknown, place: Place, name: string): void => {
  switch (spec.kind) {
    case 'field':
      writeField(spec, value, place, name);
      break;
    case 'record':
      writeFields(spec.fields, value as Given, { parent: element(place, name), namespace: spec.namespace });
      break;
    case 'list':
      for (const entry of value as readonly unknown[]) writeSpec(spec.of, entry, place, name);
  }
};

const writeFields = (fields: Fields, given: Given, place: Place): void => {
  for (const [name, spec] of Object.entries(fields)) writeSpec(spec, given[name], place, name);
};

/** The SOAP 1.1 envelope of a request whose values have been checked; elements stand in the order of the schema. */
export const buildEnvelope = <Of extends Fields>(message: MessageSpec<Of>, value: RecordOf<Of>): string => {
  const envelope = create({ encoding: 'utf-8' }).ele(SOAP, 'soapenv:Envelope');
  const body = envelope.ele(SOAP, 'soapenv:Body').ele(message.namespace, `m:${message.element}`);
  writeFields(message.fields, value, { parent: body, namespace: message.childNamespace });
  return envelope.end({ prettyPrint: false });
};
