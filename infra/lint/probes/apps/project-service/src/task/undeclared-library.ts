// refused by: declared-dependencies
import library from 'ajv';

export const probe = library;
