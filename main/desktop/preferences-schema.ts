import { themes } from '../../preload/settings.ts';

/** JSON Schema, as electron-store wants it. What does not fit is set aside with its whole file. */
const pixels = { type: 'integer', minimum: -100_000, maximum: 100_000 } as const;
const leads = {
  type: 'array',
  maxItems: 12,
  items: { type: 'integer', minimum: 1_000, maximum: 365 * 86_400_000 },
} as const;
const minute = { type: 'integer', minimum: 0, maximum: 1_440 } as const;
const textOrNull = (maxLength: number) =>
  ({ anyOf: [{ type: 'null' }, { type: 'string', maxLength }] }) as const;
export const preferencesSchema = {
  theme: { enum: themes },
  network: {
    type: 'object',
    required: ['proxy', 'sealedProxyPassword', 'caFile'],
    additionalProperties: false,
    properties: {
      proxy: {
        anyOf: [
          {
            type: 'object',
            required: ['use'],
            additionalProperties: false,
            properties: { use: { enum: ['system', 'none'] } },
          },
          {
            type: 'object',
            required: ['use', 'address', 'username'],
            additionalProperties: false,
            properties: {
              use: { const: 'address' },
              address: { type: 'string', maxLength: 2_048 },
              username: { type: 'string', maxLength: 256 },
            },
          },
        ],
      },
      sealedProxyPassword: textOrNull(16_384),
      caFile: textOrNull(4_096),
    },
  },
  reminders: {
    type: 'object',
    required: ['shortLeadsMs', 'longLeadsMs', 'workingHours'],
    additionalProperties: false,
    properties: {
      shortLeadsMs: leads,
      longLeadsMs: leads,
      workingHours: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            required: ['days', 'startMinute', 'endMinute'],
            additionalProperties: false,
            properties: {
              days: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 6 } },
              startMinute: minute,
              endMinute: minute,
            },
          },
        ],
      },
    },
  },
  clearAfterMs: { anyOf: [{ const: 0 }, { type: 'integer', minimum: 10_000, maximum: 300_000 }] },
  bounds: {
    anyOf: [
      { type: 'null' },
      {
        type: 'object',
        required: ['x', 'y', 'width', 'height'],
        additionalProperties: false,
        properties: { x: pixels, y: pixels, width: pixels, height: pixels },
      },
    ],
  },
} as const;
