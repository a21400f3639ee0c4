import './diagnostics.test.ts';
import './hover.test.ts';
import './quick-fix.test.ts';
import './rename.test.ts';
import './completion.test.ts';
import './navigation.test.ts';
import './commands.test.ts';
import './screenshots.test.ts';
