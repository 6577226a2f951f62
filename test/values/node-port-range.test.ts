import { NodePortRange } from '../../src';
import { messageOf } from '../util';

test('the default is that of Kubernetes', () => {
  expect([NodePortRange.DEFAULT.min, NodePortRange.DEFAULT.max, NodePortRange.DEFAULT.staticBandMax]).toEqual([30000, 32767, 30085]);
});

test.each([[1, 65535], [30000, 30000], [65535, 65535], [8000, 9000]])('may be %d to %d', (min, max) => {
  const range = NodePortRange.of(min, max);
  expect([range.min, range.max]).toEqual([min, max]);
});

// As in calculateRangeOffset of the API server: min(max(16, size / 32), 128), and no band of its own below 16.
test.each([
  [30000, 30000, 30000],
  [30000, 30014, 30014],
  [30000, 30015, 30015],
  [30000, 30016, 30015],
  [30000, 30511, 30015],
  [30000, 30543, 30016],
  [30000, 34095, 30127],
  [1, 65535, 128],
])('of %d to %d Kubernetes spares the ports up to %d', (min, max, staticBandMax) => {
  expect(NodePortRange.of(min, max).staticBandMax).toBe(staticBandMax);
});

describe('fails', () => {
  test.each([0, -1, 65536, 0.5, NaN, Infinity, 1e9])('if an end is %d', (port) => {
    expect(messageOf(() => NodePortRange.of(port, 32767))).toContain("invalid NodePortRange.of:\n  'min' must be a whole number from 1 to 65535, got ");
    expect(messageOf(() => NodePortRange.of(1, port))).toContain("invalid NodePortRange.of:\n  'max' must be a whole number from 1 to 65535, got ");
  });

  test('if both ends are wrong, with both', () => {
    expect(messageOf(() => NodePortRange.of(0, 0)).split('\n')).toHaveLength(3);
  });

  test('if it ends before it begins', () => {
    expect(messageOf(() => NodePortRange.of(30001, 30000))).toBe("invalid NodePortRange.of:\n  'max' must not be below 'min' (30001), got 30000; swap the two");
  });
});
