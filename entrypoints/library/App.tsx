import { message } from '../../components/i18n.ts';
import { ChangesPage } from './ChangesPage.tsx';
import { ClaimantPage } from './ClaimantPage.tsx';
import { ClaimantsPage } from './ClaimantsPage.tsx';
import { DisputePage } from './DisputePage.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { Missing } from './Missing.tsx';
import { OwnPage } from './own/OwnPage.tsx';
import { PacksPage } from './own/PacksPage.tsx';
import type { Route } from './route.ts';
import { SearchPage } from './SearchPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { StoriesPage } from './StoriesPage.tsx';
import { StoryPage } from './StoryPage.tsx';
import { useRoute } from './use-route.ts';

/** The library: everything that the packs hold, to be browsed and searched. */
export function App() {
  const route = useRoute();
  return (
    <div class="library">
      <LibraryHeader route={route} />
      <main tabIndex={-1}>
        <Place route={route} />
      </main>
      <footer>{message('noSideTaken')}</footer>
    </div>
  );
}

function Place({ route }: { route: Route }) {
  switch (route.page) {
    case 'stories':
      return <StoriesPage />;
    case 'story':
      return <StoryPage pack={route.pack} id={route.story} />;
    case 'dispute':
      return <DisputePage pack={route.pack} id={route.dispute} />;
    case 'claimants':
      return <ClaimantsPage />;
    case 'claimant':
      return <ClaimantPage name={route.name} />;
    case 'search':
      return <SearchPage params={route.params} />;
    case 'own':
      return <OwnPage />;
    case 'packs':
      return <PacksPage />;
    case 'changes':
      return <ChangesPage />;
    case 'settings':
      return <SettingsPage />;
    case 'unknown':
      return <Missing />;
  }
}
