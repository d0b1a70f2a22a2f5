import { expect, test } from 'vitest';
import { toggleIn } from './toggle-in.ts';

const known = ['high', 'medium', 'low'];

test('adds what is not chosen, in the known order', () => {
  expect(toggleIn(known, ['low'], 'high')).toEqual(['high', 'low']);
});

test('takes away what is chosen', () => {
  expect(toggleIn(known, ['high', 'low'], 'high')).toEqual(['low']);
});
