import { analogue } from './analogue.ts';
import { leafEco } from './leaf-eco.ts';
import type { Provider } from './provider.ts';
import { withleaf } from './withleaf.ts';

/** Every login API the app knows, in the order in which the window offers them. */
export const providers: readonly Provider[] = [withleaf, leafEco, analogue];
