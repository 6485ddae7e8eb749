import { readFileSync } from 'node:fs';

/** The part of JSON Schema that the generator writes. */
export interface Schema {
  type?: string | readonly string[];
  format?: string;
  maxLength?: number;
  $ref?: string;
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema;
}

export interface Description {
  /** The status of success. */
  status: number;
  /** The body that comes with it, envelope and all. */
  body: Schema;
  /** What a call takes: path, query and body side by side. */
  fields: Readonly<Record<string, Schema>>;
  role: string;
  takesCredential: boolean;
}

interface Content {
  content?: { 'application/json'?: { schema: Schema } };
}

interface Operation {
  operationId: string;
  parameters: readonly { name: string; schema: Schema }[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content>>;
  security: readonly object[];
  'x-role': string;
}

interface Document {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Readonly<Record<string, Schema>> };
}

const { paths, components } = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')) as Document;

export const resolved = (schema: Schema): Schema => (schema.$ref ? components.schemas[schema.$ref.split('/').at(-1)!]! : schema);
const schemaOf = (content: Content | undefined): Schema => content?.content?.['application/json']?.schema ?? {};

function describe({ responses, parameters, requestBody, security, 'x-role': role }: Operation): Description {
  const [status, response] = Object.entries(responses)[0]!;
  const fields = { ...Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])), ...resolved(schemaOf(requestBody)).properties };
  return { status: Number(status), body: schemaOf(response), fields, role, takesCredential: security.some((scheme) => Object.keys(scheme).length > 0) };
}

const descriptions: ReadonlyMap<string, Description> = new Map(
  Object.values(paths).flatMap((path) => Object.values(path).map((operation) => [operation.operationId, describe(operation)] as const)),
);

/** What the table says of an operation, as OpenAPI repeats it: a stream that is another form of an operation stands with that. */
export function descriptionOf(id: string): Description {
  const description = descriptions.get(id) ?? descriptions.get(id.replace(/Stream$/, ''));
  if (!description) throw new Error(`docs/openapi.json has no operation ${id}`);
  return description;
}

/** What a call resolves with, out of the envelope of its answer. */
export function resultOf(body: Schema): Schema {
  const { anyOf, properties } = body;
  return anyOf?.[0] ?? (properties && !body.$ref && properties['data'] ? properties['data'] : body);
}

/** The schema of a field without its null. */
const valueOf = (schema: Schema): Schema => resolved(schema.anyOf?.find(({ type }) => type !== 'null') ?? schema);

export const isId = (schema: Schema): boolean => valueOf(schema).maxLength === 128 || (schema.items !== undefined && isId(schema.items));

/** A value that the field cannot have; undefined when it may be anything. */
export function wrongValue(schema: Schema): unknown {
  const { type, format } = valueOf(schema);
  const kind = typeof type === 'string' ? type : type?.find((each) => each !== 'null');
  // Times may come as numbers.
  if (kind === 'string') return format === 'date-time' ? true : 7;
  return kind === undefined ? undefined : 'of no use';
}

/** The members of a JSON value that its schema does not have, such as `$.members[0].email`. */
export function undescribed(value: unknown, given: Schema, path = '$'): string[] {
  const schema = resolved(given);
  if (typeof value !== 'object' || value === null) return [];
  if (schema.anyOf) {
    const fitting = schema.anyOf.filter(({ type }) => type !== 'null').map((each) => undescribed(value, each, path));
    return fitting.sort((one, other) => one.length - other.length)[0] ?? [];
  }
  if (Array.isArray(value)) return schema.items ? value.flatMap((item, index) => undescribed(item, schema.items!, `${path}[${index}]`)) : [];
  const { properties, additionalProperties } = schema;
  // An object that nothing is said about may hold anything.
  if (!properties && !additionalProperties) return [];
  // Models stand by themselves and are referred to; what is written in place is an envelope, which may have a message more.
  const isModel = given.$ref !== undefined;
  return Object.entries(value).flatMap(([name, member]) => {
    const known = properties?.[name] ?? additionalProperties;
    if (known) return undescribed(member, known, `${path}.${name}`);
    return isModel ? [`${path}.${name}`] : [];
  });
}
