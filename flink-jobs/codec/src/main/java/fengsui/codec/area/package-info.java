/** Area files: GeoJSON of grids and what they belong to. The only user of the geometry library. */
@NullMarked
package fengsui.codec.area;

import org.jspecify.annotations.NullMarked;
