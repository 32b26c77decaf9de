import { engineering } from './engineering';
import { fieldService } from './field-service';
import { finance } from './finance';
import { marketing } from './marketing';
import { people } from './people';
import { product } from './product';
import { production } from './production';
import { sales } from './sales';
import { supplyChain } from './supply-chain';
import { support } from './support';
import type { Library } from './templates';

/** The departments in the order in which a growing company gets them, with their share of its heads. */
export const departments: readonly { readonly library: Library; readonly share: number }[] = [
  { library: people, share: 6 },
  { library: fieldService, share: 22 },
  { library: sales, share: 13 },
  { library: production, share: 18 },
  { library: engineering, share: 10 },
  { library: support, share: 9 },
  { library: supplyChain, share: 9 },
  { library: product, share: 5 },
  { library: finance, share: 5 },
  { library: marketing, share: 3 },
];
