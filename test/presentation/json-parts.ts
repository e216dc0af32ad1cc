/** What is in a card, wherever it stands. */
import type { Json, JsonObject } from '../../src/presentation/json.ts';

/** Whether it is an object. */
export const isObject = (json: Json): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Every object in a card, from the top down. */
export const objectsIn = (json: Json): readonly JsonObject[] => {
  if (Array.isArray(json)) return json.flatMap(objectsIn);
  return isObject(json) ? [json, ...Object.values(json).flatMap(objectsIn)] : [];
};

/** Every text in a card. */
export const stringsIn = (json: Json): readonly string[] => {
  if (typeof json === 'string') return [json];
  if (Array.isArray(json)) return json.flatMap(stringsIn);
  return isObject(json) ? Object.values(json).flatMap(stringsIn) : [];
};
