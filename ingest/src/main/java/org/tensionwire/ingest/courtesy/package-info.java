/**
 * What we owe to those we ask: one request at a time, apart in time, none where they say no. A site
 * is a registrable domain; everything here is per instance and forgotten at its end.
 */
@NullMarked
package org.tensionwire.ingest.courtesy;

import org.jspecify.annotations.NullMarked;
