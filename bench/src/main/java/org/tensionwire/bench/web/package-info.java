/**
 * A web that does not exist: thousands of feeds on a local port, and what it saw of its readers.
 */
@NullMarked
package org.tensionwire.bench.web;

import org.jspecify.annotations.NullMarked;
