import type { EnvironmentColor } from '../../preload/contract.ts';

export const environmentColorNames: Readonly<Record<EnvironmentColor, string>> = {
  gray: 'Grey',
  green: 'Green',
  blue: 'Blue',
  violet: 'Violet',
  amber: 'Amber',
  red: 'Red',
};

export const environmentLabel = 'Environment';
export const noEnvironmentChoice = 'None';
export const customEnvironmentChoice = 'Custom…';
export const customNameLabel = 'Custom name';
export const customColorLabel = 'Custom colour';
export const customColorHelp = 'Of every account in this environment.';

export const environmentsHelp = 'The colour of each environment, in all of its accounts.';

export function environmentColorLabel(name: string): string {
  return `Colour of ${name}`;
}

export const confirmProductionLabel = 'Ask before a token of production is copied';
export const confirmProductionHelp =
  'In every environment whose name begins with production, prod or live; from the tray too.';
