import { readFileSync } from 'node:fs';

/** The part of JSON Schema that the generator writes. */
interface Schema {
  type?: string | readonly string[];
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
}

interface Operation {
  operationId: string;
  responses: Readonly<Record<string, { content?: { 'application/json'?: { schema: Schema } } }>>;
}

interface Document {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Readonly<Record<string, Schema>> };
}

const { paths, components } = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')) as Document;

function describe({ responses }: Operation): Description {
  const [status, response] = Object.entries(responses)[0]!;
  return { status: Number(status), body: response.content?.['application/json']?.schema ?? {} };
}

/** What the table says of the answers of each operation, as OpenAPI repeats it. */
export const descriptions: ReadonlyMap<string, Description> = new Map(
  Object.values(paths).flatMap((path) => Object.values(path).map((operation) => [operation.operationId, describe(operation)] as const)),
);

const resolved = (schema: Schema): Schema => (schema.$ref ? components.schemas[schema.$ref.split('/').at(-1)!]! : schema);

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
