/** One feed tried as ingest and enrich would take it, without keeping anything. */
@NullMarked
package org.tensionwire.cli.feeds.trial;

import org.jspecify.annotations.NullMarked;
