// Follows the graphics state through a page's operators and notes where each character, each straight line and each
// coloured area comes to stand: points of the upright page, from its upper left corner.

const visible = 0;
const invisible = 1;
const white = 2;
const invisibleModes = new Set([3, 7]);

// As a line that is drawn as a thin filled rectangle is taken for a line.
const thickestLine = 3;
const ascent = 0.88;
const descent = 0.12;

function multiply([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f], x, y) {
  return [a * x + c * y + e, b * x + d * y + f];
}

function boxOf(matrix, x1, y1, x2, y2) {
  const corners = [apply(matrix, x1, y1), apply(matrix, x2, y1), apply(matrix, x1, y2), apply(matrix, x2, y2)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function round(number) {
  return Number.isFinite(number) ? Math.round(number * 100) / 100 : 0;
}

function initial(transform) {
  return {
    ctm: transform, font: null, size: 0, turn: 1, tm: [1, 0, 0, 1, 0, 0], x: 0, y: 0, lineX: 0, lineY: 0,
    leading: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, mode: 0, isWhite: false, alpha: 1,
  };
}

// Quarter turns clockwise in which a character stands; -1 for one that stands askew (a watermark).
function directionOf([a, b]) {
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const quarter = Math.round(angle);
  return Math.abs(angle - quarter) <= 0.12 ? (quarter + 4) % 4 : -1;
}

function isWhite(color) {
  return typeof color === "string" && /^#[f][a-f][f][a-f][f][a-f]$/i.test(color);
}

function* subpaths(path) {
  let points = [];
  let isStraight = true;
  for (let i = 0; i < path.length; ) {
    switch (path[i++]) {
      case 0:
        if (points.length > 1) yield { points, isStraight };
        points = [[path[i++], path[i++]]];
        isStraight = true;
        break;
      case 1:
        points.push([path[i++], path[i++]]);
        break;
      case 2:
        points.push([path[i + 4], path[i + 5]]);
        isStraight = false;
        i += 6;
        break;
      case 3:
        points.push([path[i + 2], path[i + 3]]);
        isStraight = false;
        i += 4;
        break;
      default:
        if (points.length > 0) points.push(points[0]);
    }
  }
  if (points.length > 1) yield { points, isStraight };
}

export function readState(operators, OPS, transform, fontOf, mostGlyphs) {
  const text = [];
  const boxes = [];
  const rules = [];
  const areas = [];
  const mostRules = 40000;
  const stack = [];
  let state = initial(transform);

  function ink() {
    if (invisibleModes.has(state.mode) || state.alpha < 0.05) return invisible;
    return state.isWhite && state.mode % 4 !== 1 ? white : visible;
  }

  function addGlyph(glyph, matrix, box) {
    if (text.length >= mostGlyphs) return;
    const unicode = glyph.unicode ?? "";
    text.push(unicode === "" ? "\uFFFD" : unicode.toWellFormed());
    boxes.push(...boxOf(matrix, ...box).map(round), directionOf(matrix), ink());
  }

  function showText(glyphs) {
    const { font, size, turn } = state;
    if (!font || size === 0) return;
    const base = multiply(state.ctm, state.tm);
    const across = state.scale * turn;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const metrics = font.defaultVMetrics;
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        x += ((font.vertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const width = glyph.width * unit;
      if (font.vertical) {
        const height = Math.abs((glyph.vmetric ?? metrics)[0]) * unit;
        const left = -(glyph.vmetric ? glyph.vmetric[1] * unit : width / 2);
        const matrix = multiply(base, [1, 0, 0, 1, state.x, state.y + state.rise - x]);
        addGlyph(glyph, matrix, [left, -height, left + width, 0]);
        x += height + spacing;
      } else {
        const matrix = multiply(base, [across, 0, 0, turn, state.x + x * across, state.y + state.rise]);
        addGlyph(glyph, matrix, [0, -descent * size, width, ascent * size]);
        x += width + spacing * turn;
      }
    }
    if (font.vertical) state.y -= x;
    else state.x += x * across;
  }

  function addRule([x1, y1], [x2, y2]) {
    const isStraight = Math.abs(x1 - x2) < 0.5 || Math.abs(y1 - y2) < 0.5;
    if (isStraight && rules.length < mostRules * 4) rules.push(round(x1), round(y1), round(x2), round(y2));
  }

  function addStroke(points) {
    const placed = points.map(([x, y]) => apply(state.ctm, x, y));
    for (let i = 1; i < placed.length; i++) addRule(placed[i - 1], placed[i]);
  }

  function addFill(points, isStraight) {
    const placed = points.map(([x, y]) => apply(state.ctm, x, y));
    const xs = placed.map(([x]) => x);
    const ys = placed.map(([, y]) => y);
    const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const [width, height] = [right - left, bottom - top];
    if (Math.min(width, height) <= thickestLine && isStraight) {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (width > height) addRule([left, y], [right, y]);
      else addRule([x, top], [x, bottom]);
    } else if (!state.isWhite && state.alpha >= 0.05 && areas.length < mostRules * 4) {
      areas.push(round(left), round(top), round(right), round(bottom));
    }
  }

  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const closes = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

  function constructPath(operation, [path]) {
    if (!path) return;
    for (const { points, isStraight } of subpaths(path)) {
      if (fills.has(operation)) addFill(points, isStraight);
      if (strokes.has(operation) && isStraight) addStroke(closes.has(operation) ? [...points, points[0]] : points);
    }
  }

  function setFont(id, size) {
    state.font = fontOf(id);
    state.turn = size < 0 ? -1 : 1;
    state.size = Math.abs(size);
  }

  function moveText(x, y) {
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  }

  function setTextMatrix(matrix) {
    state.tm = matrix;
    state.x = state.lineX = state.y = state.lineY = 0;
  }

  function setGraphicsState(entries) {
    for (const [key, value] of entries) {
      if (key === "Font") setFont(value[0], value[1]);
      if (key === "ca") state.alpha = value;
    }
  }

  const save = () => stack.push({ ...state });
  const restore = () => (state = stack.pop() ?? state);
  const actions = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (...matrix) => (state.ctm = multiply(state.ctm, matrix)),
    [OPS.paintFormXObjectBegin]: (matrix) => {
      save();
      if (matrix) state.ctm = multiply(state.ctm, matrix);
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginGroup]: save,
    [OPS.endGroup]: restore,
    [OPS.beginText]: () => setTextMatrix([1, 0, 0, 1, 0, 0]),
    [OPS.setFont]: setFont,
    [OPS.setTextMatrix]: (...matrix) => setTextMatrix(matrix.length === 1 ? matrix[0] : matrix),
    [OPS.moveText]: moveText,
    [OPS.nextLine]: () => moveText(0, state.leading),
    [OPS.setLeading]: (leading) => (state.leading = -leading),
    [OPS.setLeadingMoveText]: (x, y) => {
      state.leading = y;
      moveText(x, y);
    },
    [OPS.setCharSpacing]: (spacing) => (state.charSpacing = spacing),
    [OPS.setWordSpacing]: (spacing) => (state.wordSpacing = spacing),
    [OPS.setHScale]: (scale) => (state.scale = scale / 100),
    [OPS.setTextRise]: (rise) => (state.rise = rise),
    [OPS.setTextRenderingMode]: (mode) => (state.mode = mode),
    [OPS.setFillRGBColor]: (color) => (state.isWhite = isWhite(color)),
    [OPS.setFillColorN]: () => (state.isWhite = false),
    [OPS.setFillTransparent]: () => (state.isWhite = true),
    [OPS.setGState]: setGraphicsState,
    [OPS.showText]: showText,
    [OPS.constructPath]: constructPath,
  };

  operators.fnArray.forEach((operation, i) => actions[operation]?.(...(operators.argsArray[i] ?? [])));
  return { text, boxes, rules, areas };
}
