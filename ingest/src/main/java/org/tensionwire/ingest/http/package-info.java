/**
 * Fetches from the open web, which is hostile: bounded in time, bytes, redirects and addresses. The
 * HTTP client's types stop here; what came is a value, failures included.
 */
@NullMarked
package org.tensionwire.ingest.http;

import org.jspecify.annotations.NullMarked;
