import { feature } from '../http/feature.ts';
import { showLibrary, showLibraryRoute } from './show-library.ts';
import { showLibraryItem, showLibraryItemRoute } from './show-library-item.ts';

export const libraryRoutes = feature()
  .openapi(showLibraryRoute, (c) => c.json(showLibrary(), 200))
  .openapi(showLibraryItemRoute, (c) => c.json(showLibraryItem(c.req.valid('param').itemId), 200));
