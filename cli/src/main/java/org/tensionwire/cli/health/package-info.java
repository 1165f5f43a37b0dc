/** What a running service tells whoever operates it, over a small HTTP server. */
@NullMarked
package org.tensionwire.cli.health;

import org.jspecify.annotations.NullMarked;
