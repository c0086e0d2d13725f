import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import './nativeDialog.ts';

// What comes late on a crowded machine is no failure.
configure({ asyncUtilTimeout: 5000 });

afterEach(cleanup);
